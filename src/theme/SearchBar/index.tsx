import SearchButton from '../../components/search/SearchButton';

export default SearchButton;
